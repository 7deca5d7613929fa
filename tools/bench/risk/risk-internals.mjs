// What the peers share with the product, so that both read and write alike: how rows are copied, not what is made of them.
export { CurrentReference } from '../../../libs/risk/server/current-reference';
export { BinaryRows } from '../../../libs/risk/server/runs/copy-in.query';
export { copiedRows } from '../../../libs/risk/server/runs/copy-out.query';
export { eachLink, inputsBeside } from '../../../libs/risk/server/runs/risk-inputs.query';
export { readChainState } from '../../../libs/risk/server/runs/chain-state.query';
export { SupplierIds } from '../../../libs/risk/server/runs/supplier-ids';

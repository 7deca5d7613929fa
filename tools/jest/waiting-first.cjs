const Sequencer = require('@jest/test-sequencer').default;

/** Tests that kill a worker wait most of a minute for its lease to end: they begin first, so that nobody waits for them. */
module.exports = class WaitingFirst extends Sequencer {
  sort(tests) {
    const waits = ({ path }) => (/\/killed-[^/]*$/.test(path) ? 0 : 1);
    return super.sort(tests).toSorted((one, other) => waits(one) - waits(other));
  }
};

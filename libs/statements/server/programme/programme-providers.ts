import { FollowProgrammeSuppliers } from './follow-suppliers';
import { ProgrammeRegisters } from './programme-registers.service';

export const programmeProviders = [ProgrammeRegisters, FollowProgrammeSuppliers];

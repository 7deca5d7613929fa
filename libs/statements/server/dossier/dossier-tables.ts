import { DossierDocumentEntity } from './dossier-document.entity';
import { DossierExportEntity } from './dossier-export.entity';
import { DossierFileEntity } from './dossier-file.entity';
import { DossierPartyEntity } from './dossier-party.entity';
import { DossierEntity } from './dossier.entity';

export const dossierEntities = [
  DossierEntity,
  DossierPartyEntity,
  DossierDocumentEntity,
  DossierExportEntity,
  DossierFileEntity,
];

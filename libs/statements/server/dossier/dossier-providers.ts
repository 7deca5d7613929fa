import { DossierDiligenceRecords } from './dossier-diligence.service';
import { DossierDocuments } from './dossier-documents.service';
import { DossierExports } from './dossier-exports.service';
import { DossiersService } from './dossiers.service';
import { FollowDossierSuppliers } from './follow-suppliers';
import { RenderDossierProcessor } from './render-dossier.processor';

export const dossierProviders = [
  DossierDiligenceRecords,
  DossiersService,
  DossierDocuments,
  DossierExports,
  FollowDossierSuppliers,
  RenderDossierProcessor,
];

import type { ExplainTextProps } from './explain-text/explain-text.tsx';
import { loadedLater } from './loaded-later.tsx';
import type { ReportDialogProps } from './report-dialog/report-dialog.tsx';
import type { ServersProps } from './servers/servers-view.tsx';

// The parts of the panel of which none is in the first sight of the list.
export const Announcements = loadedLater('What is said', () =>
  import('./announcements.tsx').then((loaded) => loaded.Announcements),
);
export const ImportBar = loadedLater('What is imported', () =>
  import('./import-bar.tsx').then((loaded) => loaded.ImportBar),
);
export const SettingsBar = loadedLater('The settings', () =>
  import('./settings-bar.tsx').then((loaded) => loaded.SettingsBar),
);
export const ServersView = loadedLater<ServersProps>('The servers', () =>
  import('./servers/servers-view.tsx').then((loaded) => loaded.ServersView),
);

export const ExplainText = loadedLater<ExplainTextProps>('What explains an error text', () =>
  import('./explain-text/explain-text.tsx').then((loaded) => loaded.ExplainText),
);

export const ReportDialog = loadedLater<ReportDialogProps>('What writes reports', () =>
  import('./report-dialog/report-dialog.tsx').then((loaded) => loaded.ReportDialog),
);

import type { ReadonlySignal } from '@preact/signals';
import { useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';
import { Bar, type BarPart } from './bar/bar.tsx';
import { FileField } from './file-field.tsx';
import { Icon } from './icons.tsx';
import type { Settings } from './settings.ts';
import { shortcutName } from './shortcuts.ts';
import type { PanelStore } from './store.ts';
import { ToolButton } from './tool-button.tsx';

interface Props {
  readonly store: PanelStore;
  readonly settings: ReadonlySignal<Settings>;
  readonly actions: PanelActions;
  /** Whether the live page is shown, and no file, of which nothing can be cleared. */
  readonly isLive: boolean;
  readonly areSettingsOpen: boolean;
  readonly onSettings: () => void;
}

/** What concerns the whole list, in the order of the Network panel. */
export function Toolbar({ store, settings, actions, isLive, areSettingsOpen, onSettings }: Props) {
  const file = useRef<HTMLInputElement>(null);
  const isRecording = store.isRecording.value;
  const { preservesLog } = settings.value;
  const isEmpty = store.items.value.length === 0;
  const chooseFile = () => file.current?.click();
  const preserve = (isOn: boolean) => actions.set({ preservesLog: isOn });

  const record: BarPart = {
    key: 'record',
    priority: Number.POSITIVE_INFINITY,
    items: [],
    content: (
      <ToolButton
        label="Record"
        title={`${isRecording ? 'Stop recording' : 'Record'} (${shortcutName('E')})`}
        icon={isRecording ? 'recording' : 'record'}
        class={isRecording ? 'is-recording' : ''}
        isOn={isRecording}
        onClick={() => actions.record(!isRecording)}
      />
    ),
  };
  const clear: BarPart = {
    key: 'clear',
    priority: Number.POSITIVE_INFINITY,
    items: [],
    content: (
      <ToolButton
        label="Clear"
        title={`Clear (${shortcutName('L')})`}
        icon="clear"
        isDisabled={!isLive}
        onClick={actions.clear}
      />
    ),
  };
  const preserveLog: BarPart = {
    key: 'preserve',
    priority: 4,
    items: [{ label: 'Preserve log', isOn: preservesLog, choose: () => preserve(!preservesLog) }],
    content: (
      <label class="check" title="Keep the list when the tab goes to another page">
        <input
          type="checkbox"
          checked={preservesLog}
          onChange={({ currentTarget }) => preserve(currentTarget.checked)}
        />
        Preserve log
      </label>
    ),
  };
  const watch: BarPart = {
    key: 'watch',
    priority: 3,
    items: [{ label: 'Reload and watch calls', choose: actions.reloadAndWatch }],
    content: (
      <button
        type="button"
        class="tool-text watch"
        title="Sees how each call is made, such as its credentials mode, until DevTools closes"
        onClick={actions.reloadAndWatch}
      >
        <Icon name="reload" />
        Reload and watch calls
      </button>
    ),
  };
  const importHar: BarPart = {
    key: 'import',
    priority: 2,
    items: [{ label: 'Import HAR…', choose: chooseFile }],
    content: (
      <ToolButton
        label="Import HAR"
        title="Import HAR or report…"
        icon="upload"
        onClick={chooseFile}
      />
    ),
  };
  const report = () => actions.report?.(null);
  const exported: BarPart = {
    key: 'export',
    priority: 1,
    items: [{ label: 'Report or export…', isDisabled: isEmpty, choose: report }],
    content: (
      <ToolButton
        label="Report or export"
        title="Report or export…"
        icon="download"
        isDisabled={isEmpty}
        onClick={report}
      />
    ),
  };

  return (
    <>
      <Bar
        class="toolbar"
        label="CORS panel"
        groups={[
          { key: 'record', parts: [record, clear] },
          { key: 'live', parts: [preserveLog, watch] },
          { key: 'files', parts: [importHar, exported] },
        ]}
      >
        <ToolButton
          label="Settings"
          title="Settings"
          icon="settings"
          isExpanded={areSettingsOpen}
          onClick={onSettings}
        />
      </Bar>
      <FileField field={file} onFile={actions.importHar} />
    </>
  );
}

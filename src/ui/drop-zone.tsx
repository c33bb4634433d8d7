import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import type { PanelActions } from './actions.ts';

interface Props {
  readonly actions: PanelActions;
  readonly children: ComponentChildren;
}

function holdsFile(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false;
}

/** The whole panel takes a HAR file or JSON report that is dropped on it, and says so while one is dragged over it. */
export function DropZone({ actions, children }: Props) {
  const isOver = useSignal(false);
  /** How many elements the file has entered and not left: each part of the panel is entered on its own. */
  const depth = useRef(0);

  function move(event: DragEvent, by: number) {
    if (!holdsFile(event)) return;
    depth.current = Math.max(depth.current + by, 0);
    isOver.value = depth.current > 0;
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop files; the button does the same
    <div
      class="app"
      onDragEnter={(event) => move(event, 1)}
      onDragLeave={(event) => move(event, -1)}
      onDragOver={(event) => {
        // Else the browser would open the file in the place of the panel.
        if (holdsFile(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        const file = event.dataTransfer?.files[0];
        if (!holdsFile(event)) return;
        event.preventDefault();
        depth.current = 0;
        isOver.value = false;
        if (file !== undefined) actions.importHar(file);
      }}
    >
      {children}
      {isOver.value && <div class="drop-here">Drop a HAR or report here</div>}
    </div>
  );
}

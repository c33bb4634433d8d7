import { resolve } from 'node:path';
import type { DevToolsTarget } from './devtools-target.ts';

/** Gives a file input a file, as if a person had chosen it. */
export async function chooseFile(
  target: DevToolsTarget,
  selector: string,
  path: string,
): Promise<void> {
  const { root } = await target.send('DOM.getDocument', { depth: -1 });
  const { nodeId } = await target.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  await target.send('DOM.setFileInputFiles', { nodeId, files: [resolve(path)] });
}

/** Drags a file to a place in the page, out of it again, or drops it there. */
export async function dragFile(
  target: DevToolsTarget,
  type: 'dragEnter' | 'dragOver' | 'dragCancel' | 'drop',
  path: string,
): Promise<void> {
  const data = { items: [], files: [resolve(path)], dragOperationsMask: 1 };
  await target.send('Input.dispatchDragEvent', { type, x: 50, y: 100, data });
}

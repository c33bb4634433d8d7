import type { PanelActions } from '../../ui/actions.ts';
import { devtools } from '../devtools-api.ts';

/** Opens a line of a script in DevTools; without this in Firefox, which lets no extension do so. */
export const openSource: Pick<PanelActions, 'openSource'> =
  devtools.panels.openResource === undefined
    ? {}
    : {
        openSource({ url, line, column }) {
          // DevTools counts from 0 here, and from 1 wherever a person sees it.
          devtools.panels.openResource?.(url, line - 1, column - 1, () => {});
        },
      };

import type { DevtoolsApi } from '../devtools-api.ts';

/** Makes a page follow the theme of DevTools: `dark`, or anything else for light. */
export function followTheme(panels: DevtoolsApi['panels'], root: HTMLElement): void {
  function apply(themeName: string): void {
    root.dataset['theme'] = themeName === 'dark' ? 'dark' : 'light';
  }
  apply(panels.themeName);
  panels.onThemeChanged?.addListener(apply);
  panels.setThemeChangeHandler?.(apply);
}

/** Gives a page that stands outside DevTools the theme that the person asks all pages for. */
export function followColorScheme(root: HTMLElement): void {
  const prefersDark = matchMedia('(prefers-color-scheme: dark)');
  function apply(): void {
    root.dataset['theme'] = prefersDark.matches ? 'dark' : 'light';
  }
  apply();
  prefersDark.addEventListener('change', apply);
}

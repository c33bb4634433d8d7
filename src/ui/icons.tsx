/** The drawings of the bars, 20 pixels wide as those of DevTools. */
const paths = {
  /** It is recorded, and a press stops that. */
  recording:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11ZM7 7h6v6H7Z',
  record:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 1.5a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11Zm0 2a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7Z',
  clear:
    'M10 3a7 7 0 1 0 0 14 7 7 0 0 0 0-14Zm0 1.5c1.3 0 2.5.45 3.4 1.2L5.7 13.4A5.5 5.5 0 0 1 10 4.5Zm0 11a5.5 5.5 0 0 1-3.4-1.2l7.7-7.7A5.5 5.5 0 0 1 10 15.5Z',
  reload:
    'M10 16a6 6 0 1 1 4.24-10.24L16 4v5h-5l2.17-2.17A4.5 4.5 0 1 0 14.24 11.5h1.56A6 6 0 0 1 10 16Z',
  upload:
    'M9.25 13V6.87L7.06 9.06 6 8l4-4 4 4-1.06 1.06-2.19-2.19V13ZM5.5 16A1.5 1.5 0 0 1 4 14.5V12h1.5v2.5h9V12H16v2.5a1.5 1.5 0 0 1-1.5 1.5Z',
  download:
    'M10 13 6 9l1.06-1.06 2.19 2.19V4h1.5v6.13l2.19-2.19L14 9ZM5.5 16A1.5 1.5 0 0 1 4 14.5V12h1.5v2.5h9V12H16v2.5a1.5 1.5 0 0 1-1.5 1.5Z',
  settings:
    'M8.6 2.5h2.8l.4 2a5.8 5.8 0 0 1 1.3.75l1.95-.65 1.4 2.4-1.55 1.35a5.8 5.8 0 0 1 0 1.5l1.55 1.35-1.4 2.4-1.95-.65a5.8 5.8 0 0 1-1.3.75l-.4 2H8.6l-.4-2a5.8 5.8 0 0 1-1.3-.75l-1.95.65-1.4-2.4L5.1 9.85a5.8 5.8 0 0 1 0-1.5L3.55 7l1.4-2.4 1.95.65a5.8 5.8 0 0 1 1.3-.75ZM10 6.9a2.2 2.2 0 1 0 0 4.4 2.2 2.2 0 0 0 0-4.4Z',
  more: 'M5.06 15 4 13.94 7.94 10 4 6.06 5.06 5l5 5Zm6 0L10 13.94 13.94 10 10 6.06 11.06 5l5 5Z',
  search:
    'M8.5 3.5a5 5 0 1 0 3.03 8.97l3.5 3.5 1.06-1.06-3.5-3.5A5 5 0 0 0 8.5 3.5Zm0 1.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Z',
} as const;

/** A drawing in the colour of the text around it. */
export function Icon({ name }: { readonly name: keyof typeof paths }) {
  return (
    <svg viewBox="0 0 20 20" aria-hidden="true">
      <path fill-rule="evenodd" d={paths[name]} />
    </svg>
  );
}

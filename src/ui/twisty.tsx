/** The triangle before a line that can be folded: it points down while the line is open. */
export function Twisty({ isOpen }: { readonly isOpen: boolean }) {
  return (
    <svg class={isOpen ? 'twisty twisty-open' : 'twisty'} viewBox="0 0 16 16" aria-hidden="true">
      <path d="M6 4l5 4-5 4Z" />
    </svg>
  );
}

/** The triangle before a line that can be folded: it points down while the line is open. */
export function Twisty({ isOpen }: { readonly isOpen: boolean }) {
  return <span class={isOpen ? 'twisty twisty-open' : 'twisty'} aria-hidden="true" />;
}

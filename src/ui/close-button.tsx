/** Closes the details. */
export function CloseButton({ onClose }: { readonly onClose: () => void }) {
  return (
    <button
      type="button"
      class="icon-button"
      title="Close"
      aria-label="Close details"
      onClick={onClose}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="m5.500 4.400 4.500 4.500 4.500-4.500 1.100 1.100-4.500 4.500 4.500 4.500-1.100 1.100-4.500-4.500-4.500 4.500-1.100-1.100 4.500-4.500-4.500-4.500Z" />
      </svg>
    </button>
  );
}

interface Props {
  readonly onClose: () => void;
  /** What it does, for those who do not see where it stands. */
  readonly label?: string;
}

/** Closes the details, or what else it stands in. */
export function CloseButton({ onClose, label = 'Close details' }: Props) {
  return (
    <button type="button" class="icon-button" title="Close" aria-label={label} onClick={onClose}>
      <svg viewBox="0 0 20 20" aria-hidden="true">
        <path d="m5.500 4.400 4.500 4.500 4.500-4.500 1.100 1.100-4.500 4.500 4.500 4.500-1.100 1.100-4.500-4.500-4.500 4.500-1.100-1.100 4.500-4.500-4.500-4.500Z" />
      </svg>
    </button>
  );
}

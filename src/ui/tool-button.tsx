import { Icon } from './icons.tsx';

interface Props {
  readonly label: string;
  readonly title: string;
  readonly icon: Parameters<typeof Icon>[0]['name'];
  readonly class?: string;
  /** Whether it is pressed; left out where it is nothing that stays so. */
  readonly isOn?: boolean;
  /** Whether what it opens is open. */
  readonly isExpanded?: boolean;
  readonly isDisabled?: boolean;
  readonly onClick: () => void;
}

/** A drawing to press, as in the toolbars of DevTools. */
export function ToolButton({
  label,
  title,
  icon,
  class: className = '',
  isOn,
  isExpanded,
  isDisabled = false,
  onClick,
}: Props) {
  return (
    <button
      type="button"
      class={`icon-button ${className}`}
      title={title}
      aria-label={label}
      aria-pressed={isOn}
      aria-expanded={isExpanded}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}

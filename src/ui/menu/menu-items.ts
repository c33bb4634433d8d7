/** What can be chosen in a menu. */
export interface MenuItem {
  readonly label: string;
  /** The keys that do the same, such as `Ctrl+L`. */
  readonly keys?: string;
  /** Whether it is on; left out where it is nothing that is on or off. */
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  /** Is called when the menu is closed, and the focus back where it was. */
  readonly choose: () => void;
}

/** Items that belong together; a line stands between two groups. */
export interface MenuGroup {
  /** Stands above the items. */
  readonly title?: string;
  /** Whether exactly one of the items is on. */
  readonly isOneOf?: boolean;
  readonly items: readonly MenuItem[];
}

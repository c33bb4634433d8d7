/** One end of a line between two pages of the extension. */
export interface Port {
  readonly name: string;
  postMessage(message: unknown): void;
  disconnect(): void;
  readonly onMessage: { addListener(listener: (message: unknown) => void): void };
  /** The other end has gone. */
  readonly onDisconnect: { addListener(listener: () => void): void };
}

const prefix = 'badge of tab ';

/** The name of the port by which the badge of a tab is held. */
export function badgePortName(tabId: number): string {
  return `${prefix}${tabId}`;
}

/** The tab of such a port; null for any other. */
export function tabOfBadgePort(name: string): number | null {
  const tabId = name.startsWith(prefix) ? Number(name.slice(prefix.length)) : Number.NaN;
  return Number.isInteger(tabId) ? tabId : null;
}

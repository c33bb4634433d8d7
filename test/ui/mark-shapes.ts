import { readFileSync } from 'node:fs';

const sheet = readFileSync('src/ui/styles/marks.css', 'utf8');

/** What a mark of that class is cut out by; undefined where the style sheet has no shape for it. */
export function shapeOf(name: string): string | undefined {
  const rule = new RegExp(`\\.${name}\\b[^{}]*\\{[^}]*clip-path: path\\(\\s*"([^"]+)"`);
  return rule.exec(sheet)?.[1];
}

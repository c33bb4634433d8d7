import type { EvidenceLine } from '../diagnosis/evidence.ts';
import { clip } from './clip.ts';

/** Lines of the recording, each with the request that it is of. */
export function EvidenceView({ evidence }: { readonly evidence: readonly EvidenceLine[] }) {
  return (
    <ul class="evidence">
      {evidence.map(({ request, line }, place) => (
        <li key={place}>
          <span>{clip(request, 300)}</span>
          <code>{clip(line, 500)}</code>
        </li>
      ))}
    </ul>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Finding } from '../diagnosis/reason.ts';
import type { CorsExchange } from '../exchange/exchange.ts';
import { AllHeaders } from './entry-headers.tsx';
import { useHeaderTarget } from './header-links.tsx';

interface Props {
  readonly exchange: CorsExchange;
  readonly findings: readonly Finding[];
}

/** The headers that were seen, of every request of an exchange. What was asked for is opened, and gets the focus. */
export function HeadersView({ exchange, findings }: Props) {
  const target = useHeaderTarget();
  const root = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    const found = root.current?.querySelector<HTMLElement>('[data-target]');
    if (target === null || !found) return;
    found.closest('details')?.setAttribute('open', '');
    found.focus({ preventScroll: true });
    scrollToMiddle(found);
  }, [target]);

  return (
    <div ref={root}>
      <AllHeaders exchange={exchange} findings={findings} target={target} />
    </div>
  );
}

/** Scrolls the details alone: `scrollIntoView` moves the window of DevTools around the panel as well. */
function scrollToMiddle(element: HTMLElement): void {
  const scroller = element.closest('.details');
  if (scroller === null) return;
  const { top, height } = element.getBoundingClientRect();
  const middle = scroller.getBoundingClientRect().top + scroller.clientHeight / 2;
  const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  scroller.scrollBy({ top: top + height / 2 - middle, behavior: isCalm ? 'auto' : 'smooth' });
}

/** A page as a browser reads it. */
export function parsed(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

/** Everything that a report on the lab and on its hostile twin may consist of. */
const elements = new Set(
  `html head meta title style body main nav ol ul li article header footer section div details summary h1 h2 h3 h4 p
  dl dt dd table caption thead tbody tr th td span strong em code pre a`.split(/\s+/),
);

const attributes = new Set(
  `charset http-equiv content name lang class id scope role aria-label aria-hidden tabindex title href target rel
  data-standing data-cause data-advice data-call data-column`.split(/\s+/),
);

/** What no value of the recording can be: the values of attributes are ours, all of them. */
const ours = /^[\w #:;./'",=()+-]*$/;

/** Where the standard, and the products that recipes are for, are described; or a cause of this report. */
function isOurs(url: string): boolean {
  return /^#cause-\d+$|^https:\/\/[a-z.]+\.[a-z]+\/[\w./#~-]*$/.test(url) && !url.includes('evil');
}

/** Every element, attribute and link of a page that is none of ours. */
export function foreignMarkup(page: Document): string[] {
  const all = [...page.querySelectorAll('*')];
  const given = all.flatMap((element) => [...element.attributes]);
  return [
    ...all.map(({ localName }) => localName).filter((name) => !elements.has(name)),
    ...given.map(({ name }) => name).filter((name) => !attributes.has(name)),
    ...given.map(({ value }) => value).filter((value) => !ours.test(value)),
    ...all.flatMap((each) => each.getAttribute('href') ?? []).filter((url) => !isOurs(url)),
  ];
}

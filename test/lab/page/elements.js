/**
 * A copy of what the template holds.
 * @param {string} template its selector
 */
export function copy(template) {
  const { content } = first(document, template, HTMLTemplateElement);
  return /** @type {Element} */ (content.firstElementChild?.cloneNode(true));
}

/**
 * The first element that matches. Throws if there is none of that kind.
 * @template {Element} T
 * @param {ParentNode} parent
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function first(parent, selector, kind) {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new Error(`The page has no ${selector}`);
  return found;
}

/** What the verdict on a request says, in English. What has an id stands under it. */
export { beforeSeveral } from './list.ts';
export { networkErrors } from './network-errors/network-errors.ts';
export { reasons } from './reasons/reasons.ts';
export { story } from './story.ts';
export { verdicts } from './verdicts.ts';

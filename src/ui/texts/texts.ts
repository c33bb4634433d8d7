import { english } from './english.ts';

/** What the details say of a diagnosis, in one language. */
export type PanelTexts = typeof english;

/** The texts of the language that is spoken. */
export const panelTexts: PanelTexts = english;

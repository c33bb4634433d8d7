import { english } from './english.ts';

/** The texts of the popup, in the language that is spoken. */
export const popupTexts: Readonly<Record<keyof typeof english, string>> = english;

import { english } from './english.ts';

/** All texts of one language: each a constant, or a function of the values that it names. */
export type ReportTexts = typeof english;

/** The texts of the language that is spoken. */
export const reportTexts: ReportTexts = english;

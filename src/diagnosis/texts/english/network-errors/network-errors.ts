import { connectionErrors } from './connection-errors.ts';
import { tlsErrors } from './tls-errors.ts';
import { withheldErrors } from './withheld-errors.ts';

/** What each network error says, by its id. */
export const networkErrors = { ...connectionErrors, ...tlsErrors, ...withheldErrors };

/** The inputs of the control, checked with a schema as in any action. */
import { getInput } from '@actions/core';
import * as z from 'zod/mini';

const schema = z.object({ prefix: z.string().check(z.maxLength(100)) });

export const readInputs = () => schema.parse({ prefix: getInput('prefix') });

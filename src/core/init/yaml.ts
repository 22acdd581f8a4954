/** Quotes a text as a YAML scalar. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

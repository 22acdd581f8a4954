/** A text as one scalar of a YAML file, whatever is in it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

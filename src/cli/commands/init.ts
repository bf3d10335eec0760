export async function initCommand(..._: unknown[]): Promise<number> { return 0; }

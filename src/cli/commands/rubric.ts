export async function rubricListCommand(..._: unknown[]): Promise<number> { return 0; }
export async function rubricShowCommand(..._: unknown[]): Promise<number> { return 0; }

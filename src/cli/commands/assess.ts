export async function assessCommand(..._: unknown[]): Promise<number> { return 0; }

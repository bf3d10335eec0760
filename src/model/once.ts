/** What is computed of an object once, however often it is asked for, and forgotten with the object. */
export function once<K extends WeakKey, V extends object>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, V>();
  return (key) => {
    const earlier = known.get(key);
    if (earlier) return earlier;
    const value = compute(key);
    known.set(key, value);
    return value;
  };
}

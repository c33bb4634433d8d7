/** What is made of something, made when it is asked for first. It goes with what it was made of. */
export function once<Key extends object, Made>(
  known: WeakMap<Key, Made>,
  key: Key,
  make: (key: Key) => Made,
): Made {
  const before = known.get(key);
  if (before !== undefined) return before;
  const made = make(key);
  known.set(key, made);
  return made;
}

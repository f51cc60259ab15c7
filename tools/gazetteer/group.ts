/** `Map.groupBy`, which Node 20 lacks. */
export function group<Item, Key>(items: readonly Item[], by: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>()
  for (const item of items) {
    const key = by(item)
    const of = groups.get(key)
    if (of) of.push(item)
    else groups.set(key, [item])
  }
  return groups
}

/** Things that are in groups, while some are joined and some taken out. */
export interface Groups {
  /** The group of a thing, itself included. */
  of(one: string): readonly string[]
  join(one: string, other: string): void
  takeOut(one: string): void
  all(): readonly (readonly string[])[]
}

export function openGroups(given: Iterable<readonly string[]>): Groups {
  const groups = new Map<string, readonly string[]>()
  const put = (members: readonly string[]): void => {
    for (const member of members) groups.set(member, members)
  }
  for (const members of given) put(members)
  const of = (one: string): readonly string[] => groups.get(one) ?? [one]
  return {
    of,
    join(one, other) {
      if (!of(one).includes(other)) put([...of(one), ...of(other)])
    },
    takeOut(one) {
      put(of(one).filter(member => member !== one))
      put([one])
    },
    all: () => [...new Set(groups.values())],
  }
}

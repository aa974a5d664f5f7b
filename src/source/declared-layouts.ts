/** What the layouts of a grammar say of the marks of a text. @internal */
export interface DeclaredLayouts {
  /** Whether cells may state where they stand. */
  readonly hasAddresses: boolean;
  /** Characters that stand for a bar or a tab, besides those that always do. */
  readonly characters: ReadonlySet<string>;
}

/** The layouts without any of a contributor's own. @internal */
export const plainLayouts: DeclaredLayouts = { hasAddresses: true, characters: new Set() };

/** What the given layouts say together. @internal */
export function declareLayouts(
  layouts: readonly { readonly separator: string; readonly characters?: readonly string[] }[],
): DeclaredLayouts {
  return {
    hasAddresses: layouts.some(({ separator }) => separator === 'address'),
    characters: new Set(layouts.flatMap(({ characters }) => characters ?? [])),
  };
}

import type { en } from './en';

export type Key = keyof typeof en;

/** The names between braces in a sentence: `'{n} of {m}'` gives `'n' | 'm'`. */
export type Holes<S extends string> = S extends `${string}{${infer Name}}${infer Rest}` ? Name | Holes<Rest>
  : never;

export type Values<K extends Key> = Record<Holes<(typeof en)[K]>, string | number>;

type Intersection<U> = (U extends unknown ? (u: U) => void : never) extends (u: infer I) => void ? I : never;
type Holding<Names extends string> = Names extends string ? `${string}{${Names}}${string}` : never;

/** A translation must have every key, and every sentence the same holes as the English one: else the build fails. */
export type Translation<English extends Record<string, string>> = {
  readonly [K in keyof English]: [Holes<English[K]>] extends [never] ? string
    : Intersection<Holding<Holes<English[K]>>>;
};

/** Keys that exist in a form per number: `row.messages` for `row.messages.one` and `row.messages.other`. */
export type PluralKey = Key extends infer K ? (K extends `${infer Stem}.one` ? Stem : never) : never;

/** Keys of sentences that need nothing filled in. */
export type PlainKey = { [K in Key]: [Holes<(typeof en)[K]>] extends [never] ? K : never }[Key];

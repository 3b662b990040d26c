import type { Random } from "../random.ts";

const FIRST_NAMES = {
  F: "Ambria Belisse Corvina Dulcia Elowyn Fennella Glimmer Hesper Isolde Junipera Kestrella Lumina Marigolda Nebula Opaline Pippa Quilla Rosmerta Saffrona Tansy Umbria Velvetine Willowyn Yarrow Zinnia",
  M: "Alaric Bramwell Cobalt Dorian Evander Finnegan Gadric Huckle Ignatius Jasper Kelvin Lorcan Merrick Nimbus Osric Peregrin Quentin Rufus Sorrel Thaddeus Ulric Valor Wendell Yorick Zephyr",
} as const;
const NAME_STARTS =
  "Apple Bramble Candle Dandel Ember Feather Goose Hazel Ivory Jelly Kettle Lantern Marble Nettle Otter Pebble Quill Raven Saddle Thimble Umber Velvet Willow Yonder Zigzag";
const NAME_ENDS =
  "bottom brook castle dale fax field ford gate ham hollow hurst ington kin lake mantle moor nook pocket quist ridge shade stone thorpe wick worth";

export interface PersonName {
  readonly first: string;
  readonly last: string;
  readonly sex: "F" | "M";
}

const list = (words: string) => words.split(" ");
const firstNames = { F: list(FIRST_NAMES.F), M: list(FIRST_NAMES.M) };
const starts = list(NAME_STARTS);
const ends = list(NAME_ENDS);

/** A name that nobody bears: made of words that surnames are not made of. */
export function inventName(random: Random): PersonName {
  const sex = random.chance(0.55) ? "F" : "M";
  return {
    first: random.pick(firstNames[sex]),
    last: random.pick(starts) + random.pick(ends),
    sex,
  };
}

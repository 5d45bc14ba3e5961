import { type GeoPermissibleObjects, geoNaturalEarth1, geoPath } from 'd3-geo'
import codes from 'i18n-iso-countries/codes.json'
import { feature } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import world from 'world-atlas/countries-110m.json'

/** The outline of a country on a sheet of a given size. */
export interface Outline {
  /** ISO 3166-1 alpha-2 code, or empty where there is none. */
  code: string
  path: string
  centre: [number, number]
}

const alpha2 = new Map(codes.map(([two, , number]) => [String(number), String(two)]))

/** Parts of the world one can look at more closely: west, south, east, north. */
export const regions = {
  world: [-170, -56, 178, 78],
  americas: [-128, -55, -34, 58],
  europe: [-12, 35, 34, 64],
  africa: [-18, -35, 52, 37],
  asiaPacific: [62, -47, 178, 52],
} as const

export type Region = keyof typeof regions

const countries = feature(
  world as unknown as Topology,
  (world as unknown as { objects: { countries: GeometryCollection } }).objects.countries,
).features.filter((one) => String(one.id) !== '010') // Antarctica: nobody posts there, and it takes a fifth of the sheet

/** Outlines of all countries, drawn so that a region fills a sheet. */
export function outlines(region: Region, width: number, height: number): Outline[] {
  const [west, south, east, north] = regions[region]
  const corners: GeoPermissibleObjects = {
    type: 'MultiPoint',
    coordinates: [
      [west, south],
      [west, north],
      [east, south],
      [east, north],
      [(west + east) / 2, north],
      [(west + east) / 2, south],
    ],
  }
  const projection = geoNaturalEarth1()
    .fitExtent(
      [
        [4, 4],
        [width - 4, height - 4],
      ],
      corners,
    )
    .clipExtent([
      [-1, -1],
      [width + 1, height + 1],
    ])
  const path = geoPath(projection).digits(1)
  return countries.flatMap((one) => {
    const drawn = path(one)
    if (!drawn) {
      return []
    }
    return [{ code: alpha2.get(String(one.id)) ?? '', path: drawn, centre: path.centroid(largest(one)) }]
  })
}

/** The largest part of a country, in the middle of which its circle is put: not halfway to Hawaii or Guyane. */
function largest(country: (typeof countries)[number]): GeoPermissibleObjects {
  if (country.geometry.type !== 'MultiPolygon') {
    return country
  }
  const sizes = country.geometry.coordinates.map((part) => extent(part[0] as [number, number][]))
  const best = sizes.indexOf(Math.max(...sizes))
  return { type: 'Polygon', coordinates: country.geometry.coordinates[best]! }
}

function extent(ring: [number, number][]): number {
  let sum = 0
  for (let i = 1; i < ring.length; i++) {
    sum += ring[i - 1]![0] * ring[i]![1] - ring[i]![0] * ring[i - 1]![1]
  }
  return Math.abs(sum)
}

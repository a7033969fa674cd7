/** Where every field of a struct lies, and the shapes of the types in it, as data that can leave the worker. */

/** What a type is underneath. `eface` is an interface without methods, as the runtime calls it: its first word is a type. */
export type Kind =
  | 'bool' | 'int' | 'int8' | 'int16' | 'int32' | 'int64'
  | 'uint' | 'uint8' | 'uint16' | 'uint32' | 'uint64' | 'uintptr'
  | 'float32' | 'float64' | 'complex64' | 'complex128' | 'string' | 'unsafe.Pointer'
  | 'pointer' | 'slice' | 'array' | 'struct' | 'map' | 'chan' | 'func' | 'interface' | 'eface' // prettier-ignore

/** A type as laid out on one target: all in bytes. Shared by every field of that type. */
export interface Shape {
  /** As Go prints it, packages by name: `time.Time`, `[16]byte`. */
  readonly type: string
  readonly kind: Kind
  readonly size: number
  readonly align: number
  /** Bytes up to and including the last pointer word; 0 for none, and where C decides and does not say. */
  readonly ptrdata: number
  /** The fields, where `kind` is struct; else empty. */
  readonly fields: readonly ShapeField[]
  /** The element, where `kind` is array; else null. */
  readonly elem: Shape | null
  /** Elements, where `kind` is array; else 0. */
  readonly len: number
}

export interface ShapeField {
  readonly name: string
  readonly offset: number
  readonly shape: Shape
}

export interface FieldLayout {
  /** Which field it is as declared, from 0: the same in every order. */
  readonly index: number
  /** Its name, `_` for a blank one, the type's name for an embedded one. */
  readonly name: string
  /** As Go prints it, packages by name. */
  readonly type: string
  /** Null where the size of the type is not known. */
  readonly shape: Shape | null
  /** Null after a field whose size is not known, unless it is the same whatever that is. */
  readonly offset: number | null
  /** Null where not known, like `align` and `ptrdata`. */
  readonly size: number | null
  readonly align: number | null
  readonly ptrdata: number | null
  /** Bytes between the end of this field and the next field, or the end of the struct; null where not known. */
  readonly padding: number | null
  /** Which declared line it stands on, from 0: `a, b int` is one line. */
  readonly line: number
  readonly embedded: boolean
  /** The name (the type, for an embedded field) in the file of the fields, see `fieldsFile`. */
  readonly from: number
  readonly to: number
}

export interface GenericLayout {
  /** Names of the type parameters. */
  readonly params: readonly string[]
  /** The arguments it is laid out for: the user's, or the first that the constraints allow. */
  readonly args: readonly string[]
  /** The fields as declared: what depends on a type parameter is unknown. */
  readonly fields: readonly FieldLayout[]
}

export interface StructLayout {
  /** Import path of its package; '' in a paste without one. */
  readonly package: string
  /** As declared; `G[int]` for an instance; '' for an anonymous struct type. */
  readonly name: string
  /** `F`, `T.M` or `(*T).M` where it is declared in a function; else null. */
  readonly scope: string | null
  /** Where it is a generic declaration by itself: the figures are those of one instance of it. */
  readonly generic: GenericLayout | null
  /** The declaration in the source from its name to its end; of an anonymous struct the type. */
  readonly file: string
  readonly from: number
  readonly to: number
  /** Null where it depends on an unknown type, like `align` and `ptrdata`. */
  readonly size: number | null
  readonly align: number | null
  readonly ptrdata: number | null
  /** Why the size is not known; null where it is. */
  readonly unknown: string | null
  /** The file that its fields are written in, of `type T Other` that of Other; null where that is C or a library. */
  readonly fieldsFile: string | null
  readonly fields: readonly FieldLayout[]
}

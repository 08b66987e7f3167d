/** A drawing on a sheet. Sizes and places in points. */
export interface Shape {
  readonly id: string;
  name: string;
  /** As Excel.ShapeType: "GeometricShape", "Image", "Line", "Group". */
  readonly type: string;
  geometry: string;
  top: number;
  left: number;
  width: number;
  height: number;
  rotation: number;
  isVisible: boolean;
  text: string;
  /** The pictures of an image, base64. */
  readonly image: string;
  /** Shapes of a group. */
  readonly members: Shape[];
  /** What is kept of its looks, and only given back: "fill.ForegroundColor". */
  readonly kept: Map<string, unknown>;
}

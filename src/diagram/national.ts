import { componentAddress, layerAddress } from '../model/address.ts';
import type { Model } from '../model/model.ts';
import type { LayerDiagram } from './diagram.ts';
import { nationalLayers } from './layers.ts';

/** The drawing of the national framework with the addresses of this site. */
export function nationalDiagram({
  structure,
  components,
}: Pick<Model, 'structure' | 'components'>): LayerDiagram {
  return nationalLayers({ ...structure, components, hrefOf: componentAddress, hrefOfLayer: layerAddress });
}

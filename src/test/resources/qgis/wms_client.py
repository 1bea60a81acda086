"""Draws a layer of a WMS as QGIS asks for it.

arguments: address of the WMS, layer, image to write, corners of the image in EPSG:3857
"""

from brecha_qgis import *

address, name, image_file = sys.argv[1:4]
west, south, east, north = (float(n) for n in sys.argv[4:8])

uri = "crs=EPSG:3857&dpiMode=7&format=image/png&layers=%s&styles=&url=%s" % (name, address)
layer = QgsRasterLayer(uri, name, "wms")
require(layer.isValid(), "the layer is not valid: " + uri)
extent = layer.extent()
image, _ = render([layer], QgsRectangle(west, south, east, north), 512, 384, crs="EPSG:3857")
image.save(image_file)
print(
    json.dumps(
        {
            "crs": layer.crs().authid(),
            "extent": [extent.xMinimum(), extent.yMinimum(), extent.xMaximum(), extent.yMaximum()],
            "identifies": bool(
                layer.dataProvider().capabilities() & QgsRasterDataProvider.IdentifyFeature
            ),
        }
    )
)
finish()

"""Loads a collection of OGC API Features and writes what QGIS made of it as JSON.

arguments: address of the landing page, collection, condition for the server, image to write
"""

from brecha_qgis import *

landing, collection, condition, image_file = sys.argv[1:5]


def load(sql=None):
    uri = "url='%s' typename='%s'" % (landing, collection)
    if sql:
        uri += " sql=%s" % sql
    layer = QgsVectorLayer(uri, collection, "OAPIF")
    require(layer.isValid(), "the layer is not valid: " + uri)
    return layer


def plain(value):
    return None if value is None or value == NULL else value


layer = load()
fields = {field.name(): field.typeName() for field in layer.fields()}
features = []
for feature in layer.getFeatures():
    features.append(
        {
            "values": {name: plain(feature[name]) for name in fields},
            "wkt": feature.geometry().asWkt(7) if feature.hasGeometry() else None,
        }
    )

chosen = load()
require(chosen.setSubsetString(condition), "QGIS refuses " + condition)
some = [feature["unit_code"] for feature in chosen.getFeatures()]

symbol = QgsFillSymbol.createSimple({"color": "#c00000", "outline_style": "no"})
layer.setRenderer(QgsSingleSymbolRenderer(symbol))
extent = QgsRectangle(-84.5, 9.0, -81.9, 10.6)
image, to_pixel = render([layer], extent, 780, 480)
image.save(image_file)
print(json.dumps({"fields": fields, "features": features, "chosen": some, "crs": layer.crs().authid()}))
finish()

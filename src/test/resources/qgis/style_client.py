"""Gives QGIS our styles and looks at the colours it draws.

argument: a JSON file with cases, each {name, kind, features or tiles, qml, sld, expected}:
  features   GeoJSON file; each feature's unit is in its field of the name case["key"]
  qml, sld   style files, each drawn alone
  tiles      connection of a vector tile layer with style URL, drawn instead
  mbs, sprite  addresses of that style and of its sprite
  expected   {id: {"fill": "#rrggbb", "ink": "#rrggbb" or null}}
Writes as JSON what was drawn otherwise, and how much was looked at.
"""

import urllib.request

from brecha_qgis import *
from qgis.PyQt.QtGui import QImage

SIDE = 48
# Half of the side of a picture, in pixels of a screen, on which a mark of 8 pixels is seen.
AROUND_POINT = 12

faults = []
counts = {}


def count(what):
    counts[what] = counts.get(what, 0) + 1


def places(layer, key, kind):
    """id -> (x, y, half): a square of the side 2 * half within the feature, in degrees."""
    found = {}
    for feature in layer.getFeatures():
        geometry = feature.geometry()
        if geometry.isNull() or geometry.isEmpty():
            continue
        if kind == "polygon":
            parts = geometry.asGeometryCollection()
            largest = max(parts, key=lambda part: part.area())
            box = largest.boundingBox()
            pole, radius = largest.poleOfInaccessibility(max(box.width(), box.height()) / 200)
            # Within the circle, and away from its border, where the line is drawn.
            place = (pole.asPoint().x(), pole.asPoint().y(), radius * 0.55)
        elif kind == "point":
            point = geometry.asPoint() if not geometry.isMultipart() else geometry.asMultiPoint()[0]
            place = (point.x(), point.y(), 0.002)
        else:
            middle = geometry.interpolate(geometry.length() / 2).asPoint()
            place = (middle.x(), middle.y(), 0.002)
        found[str(feature[key])] = place
    return found


def square(place, crs):
    x, y, half = place
    box = QgsRectangle(x - half, y - half, x + half, y + half)
    if crs == "EPSG:4326":
        return box
    transform = QgsCoordinateTransform(
        QgsCoordinateReferenceSystem("EPSG:4326"), QgsCoordinateReferenceSystem(crs), QgsProject.instance()
    )
    # Square again in the projected system, and not larger.
    projected = transform.transformBoundingBox(box)
    half = min(projected.width(), projected.height()) / 2
    centre = projected.center()
    return QgsRectangle(centre.x() - half, centre.y() - half, centre.x() + half, centre.y() + half)


def near(colour, wanted, tolerance):
    a, b = QColor(colour), QColor(wanted)
    return (
        abs(a.red() - b.red()) <= tolerance
        and abs(a.green() - b.green()) <= tolerance
        and abs(a.blue() - b.blue()) <= tolerance
    )


def ink_in(colour, fill, ink):
    """How much of the ink is in a pixel: 0 none, 1 all of it; None for a colour that is no mixture."""
    c, f, i = (
        (QColor(x).red(), QColor(x).green(), QColor(x).blue()) for x in (colour, fill, ink)
    )
    way = [b - a for a, b in zip(f, i)]
    part = sum((x - a) * w for x, a, w in zip(c, f, way)) / sum(w * w for w in way)
    off = max(abs(x - a - part * w) for x, a, w in zip(c, f, way))
    return part if off < 6 and -0.05 < part < 1.05 else None


def look(layer, name, kind, where, expected, crs, tolerance):
    for id, wanted in expected.items():
        if id not in where:
            count(kind + " without place")
            continue
        count(name.split(" ")[0] + " " + kind)
        image, _ = render([layer], square(where[id], crs), SIDE, SIDE, crs)
        colours = {}
        # Of marks and lines only the middle is looked at: around them is nothing, which is white.
        margin = {"polygon": 0, "point": SIDE // 2 - 1, "line": SIDE // 2 - 3}[kind]
        for row in range(margin, SIDE - margin):
            for column in range(margin, SIDE - margin):
                colour = QColor(image.pixel(column, row)).name()
                colours[colour] = colours.get(colour, 0) + 1
        if kind == "line" and len(colours) > 1:
            colours.pop("#ffffff", None)
        most = max(colours, key=colours.get)
        if kind != "polygon" or wanted["ink"] is None:
            others = [colour for colour in colours if not near(colour, wanted["fill"], tolerance)]
            if not near(most, wanted["fill"], tolerance) or kind == "polygon" and others:
                faults.append("%s %s: %s, not %s alone" % (name, id, colours, wanted["fill"]))
            continue
        count(name.split(" ")[0] + " with ink")
        # Patterns have soft edges: every pixel must be a mixture of the fill and the ink.
        parts = {colour: ink_in(colour, wanted["fill"], wanted["ink"]) for colour in colours}
        strange = [colour for colour, part in parts.items() if part is None]
        inked = sum((parts[colour] or 0) * n for colour, n in colours.items()) / (SIDE * SIDE)
        if strange or not 0.04 < inked < 0.4:
            faults.append(
                "%s %s: %.3f of the ink %s on %s, and %s"
                % (name, id, inked, wanted["ink"], wanted["fill"], strange)
            )


def fetch(address):
    with urllib.request.urlopen(address) as answer:
        return answer.read()


def warnings_of_conversion(style, sprite):
    """What QGIS says that it left out of a MapLibre style."""
    context = QgsMapBoxGlStyleConversionContext()
    context.setSprites(QImage.fromData(fetch(sprite + ".png")), json.loads(fetch(sprite + ".json")))
    converter = QgsMapBoxGlStyleConverter()
    result = converter.convert(json.loads(fetch(style)), context)
    require(result == QgsMapBoxGlStyleConverter.Success, converter.errorMessage())
    return converter.warnings()


def load(case):
    opened = QgsVectorLayer(
        "%s|geometrytype=%s" % (case["features"], case["geometryType"]), case["name"], "ogr"
    )
    require(opened.isValid(), "not read: " + case["features"])
    return opened


with open(sys.argv[1], encoding="utf-8") as file:
    cases = json.load(file)

for case in cases:
    original = load(case)
    where = places(original, case["key"], case["kind"])
    if "tiles" in case:
        layer = QgsVectorTileLayer(case["tiles"], case["name"])
        require(layer.isValid(), "not valid: " + case["tiles"])
        message, ok = layer.loadDefaultStyle()
        require(ok, "%s: no style: %s" % (case["name"], message))
        unread = warnings_of_conversion(case["mbs"], case["sprite"])
        if unread:
            faults.append("%s: QGIS cannot turn all of it into its own: %s" % (case["name"], unread))
        look(layer, "tiles " + case["name"], case["kind"], where, case["expected"], "EPSG:3857", 1)
        continue
    for language in ("qml", "sld"):
        layer = original.materialize(QgsFeatureRequest())
        if language == "qml":
            message, ok = layer.loadNamedStyle(case["qml"])
        else:
            message, ok = layer.loadSldStyle(case["sld"])
        require(ok, "%s %s: %s" % (case["name"], language, message))
        labels = [rule.label() for rule in layer.renderer().rootRule().children()]
        for label in case["labels"]:
            if label not in labels:
                faults.append("%s %s: no label %s" % (case["name"], language, label))
        look(layer, language + " " + case["name"], case["kind"], where, case["expected"], "EPSG:4326", 0)

print(json.dumps({"faults": faults[:20], "faultCount": len(faults), "counts": counts}))
finish()

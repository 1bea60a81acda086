"""Starts QGIS without a screen and holds what several test scripts need. To be imported as a whole:
from brecha_qgis import *"""

import faulthandler
import json
import os
import sys

from qgis.core import *
from qgis.PyQt.QtCore import QEventLoop, QSize, QTimer
from qgis.PyQt.QtGui import QColor

# A crash of QGIS says where.
faulthandler.enable()

QgsApplication.setPrefixPath("/usr", True)
application = QgsApplication([], False)
application.initQgis()


def finish():
    """Ends the script here and now: tearing QGIS down in Python's order crashes now and then."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(0)


def require(condition, message):
    if not condition:
        print("FAILED: " + message, file=sys.stderr)
        sys.stderr.flush()
        os._exit(1)


def fail_on_exception(kind, value, trace):
    sys.__excepthook__(kind, value, trace)
    sys.stderr.flush()
    os._exit(1)


sys.excepthook = fail_on_exception


def render(layers, extent, width, height, crs="EPSG:4326", background="#ffffff", antialias=False):
    """An image of the layers, the first on top.

    extent: QgsRectangle in crs, with x = longitude or easting; rendered for 96 dpi.
    """
    settings = QgsMapSettings()
    settings.setDestinationCrs(QgsCoordinateReferenceSystem(crs))
    settings.setLayers(layers)
    settings.setExtent(extent)
    settings.setOutputSize(QSize(width, height))
    settings.setOutputDpi(96)
    settings.setBackgroundColor(QColor(background))
    settings.setFlag(QgsMapSettings.Antialiasing, antialias)
    job = QgsMapRendererParallelJob(settings)
    loop = QEventLoop()
    job.finished.connect(loop.quit)
    QTimer.singleShot(120000, loop.quit)
    job.start()
    loop.exec_()
    require(not job.isActive(), "rendering took longer than two minutes")
    errors = ["%s: %s" % (e.layerID, e.message) for e in job.errors()]
    require(not errors, "rendering: " + "; ".join(errors))
    return job.renderedImage(), settings.mapToPixel()


def colours_around(image, to_pixel, x, y, radius):
    """How often each colour is in the square around a place, as {'#rrggbb': count}."""
    place = to_pixel.transform(QgsPointXY(x, y))
    counts = {}
    for row in range(int(place.y()) - radius, int(place.y()) + radius + 1):
        for column in range(int(place.x()) - radius, int(place.x()) + radius + 1):
            if 0 <= column < image.width() and 0 <= row < image.height():
                name = QColor(image.pixel(column, row)).name()
                counts[name] = counts.get(name, 0) + 1
    return counts

"""The package list, computed because resources/ and corpus/ lie outside desktop/."""

from setuptools import find_packages, setup

setup(packages=[*find_packages("desktop"), "zimulis.resources", "zimulis.corpus"])

"""What the components of `/komponenter` are given, by the part of the site that they belong to."""

<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="html" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="body section footer ul dl"/>
  <xsl:template match="/body"><xsl:apply-templates/></xsl:template>
  <xsl:template match="p"><p style="margin:0 0 16px;"><xsl:apply-templates/></p></xsl:template>
  <xsl:template match="a"><a href="{@href}"><xsl:apply-templates/></a></xsl:template>
  <xsl:template match="b"><strong><xsl:apply-templates/></strong></xsl:template>
</xsl:stylesheet>

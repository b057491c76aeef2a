<?xml version="1.0" encoding="UTF-8"?>
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <xsl:output method="xml" omit-xml-declaration="yes" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="body section footer ul dl"/>
  <xsl:template match="/body"><fo:block><xsl:apply-templates/></fo:block></xsl:template>
  <xsl:template match="p"><fo:block space-after="3mm"><xsl:apply-templates/></fo:block></xsl:template>
  <xsl:template match="b"><fo:inline font-weight="bold"><xsl:apply-templates/></fo:inline></xsl:template>
</xsl:stylesheet>

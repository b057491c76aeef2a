<?xml version="1.0" encoding="UTF-8"?>
<!-- A message's body as the paragraphs of a letter. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform"
                xmlns:fo="http://www.w3.org/1999/XSL/Format">
  <xsl:output method="xml" omit-xml-declaration="yes" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="body section footer dl ul blockquote"/>
  <xsl:param name="company"/>
  <xsl:param name="greeting"/>

  <xsl:template match="/body">
    <fo:block>
      <xsl:apply-templates select="node()[not(self::footer)]"/>
      <fo:block space-before="4mm" keep-together.within-page="always" keep-with-previous.within-page="always">
        <fo:block space-after="5mm">Veuillez agréer, <xsl:value-of select="$greeting"/>, nos salutations distinguées.</fo:block>
        <fo:block>L’équipe de <xsl:value-of select="$company"/></fo:block>
      </fo:block>
      <xsl:apply-templates select="footer"/>
    </fo:block>
  </xsl:template>

  <xsl:template match="p">
    <fo:block space-after="3mm" orphans="2" widows="2"><xsl:apply-templates/></fo:block>
  </xsl:template>

  <xsl:template match="footer//p">
    <fo:block space-after="1.5mm"><xsl:apply-templates/></fo:block>
  </xsl:template>

  <xsl:template match="b">
    <fo:inline font-weight="bold"><xsl:apply-templates/></fo:inline>
  </xsl:template>

  <xsl:template match="ul">
    <fo:list-block provisional-distance-between-starts="4mm" provisional-label-separation="1mm" space-after="3mm">
      <xsl:apply-templates/>
    </fo:list-block>
  </xsl:template>

  <xsl:template match="li">
    <fo:list-item>
      <fo:list-item-label end-indent="label-end()"><fo:block>–</fo:block></fo:list-item-label>
      <fo:list-item-body start-indent="body-start()"><fo:block><xsl:apply-templates/></fo:block></fo:list-item-body>
    </fo:list-item>
  </xsl:template>

  <xsl:template match="dl">
    <fo:table table-layout="fixed" width="100%" space-before="1mm" space-after="4mm"
              border-bottom="0.4pt solid #c9d0da">
      <fo:table-column column-width="36mm"/>
      <fo:table-column column-width="proportional-column-width(1)"/>
      <fo:table-body>
        <xsl:apply-templates select="dt"/>
      </fo:table-body>
    </fo:table>
  </xsl:template>

  <xsl:template match="dt">
    <fo:table-row border-top="0.4pt solid #c9d0da" keep-together.within-page="always">
      <fo:table-cell padding="1.4mm 2mm 1.4mm 0" role="TH"><fo:block color="#46546a"><xsl:apply-templates/></fo:block></fo:table-cell>
      <fo:table-cell padding="1.4mm 0"><fo:block><xsl:apply-templates select="following-sibling::dd[1]/node()"/></fo:block></fo:table-cell>
    </fo:table-row>
  </xsl:template>

  <!-- The visible box that Code de la consommation L215-1 asks for -->
  <xsl:template match="section">
    <fo:block space-before="2mm" space-after="5mm" padding="4mm 5mm 1mm" margin="0" border="1.2pt solid #0e1a2e"
              keep-together.within-page="always">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="h2">
    <fo:block font-size="14pt" line-height="18pt" font-weight="bold" space-after="3mm"><xsl:apply-templates/></fo:block>
  </xsl:template>

  <xsl:template match="footer">
    <fo:block space-before="6mm" font-size="7.8pt" line-height="10.6pt" color="#46546a">
      <xsl:apply-templates/>
    </fo:block>
  </xsl:template>

  <xsl:template match="blockquote">
    <fo:block margin-left="4mm" space-after="3mm"><xsl:apply-templates/></fo:block>
  </xsl:template>
</xsl:stylesheet>

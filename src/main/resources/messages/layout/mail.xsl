<?xml version="1.0" encoding="UTF-8"?>
<!-- A message's body as the HTML that mail programs understand: every style on its element. -->
<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
  <xsl:output method="xml" omit-xml-declaration="yes" encoding="UTF-8" indent="no"/>
  <xsl:strip-space elements="body section footer dl ul blockquote"/>
  <xsl:param name="company"/>

  <xsl:template match="/body">
    <xsl:apply-templates select="node()[not(self::footer)]"/>
    <p style="margin:24px 0 16px;">Bien à vous,<br/>l’équipe de <xsl:value-of select="$company"/></p>
    <xsl:apply-templates select="footer"/>
  </xsl:template>

  <xsl:template match="p">
    <p style="margin:0 0 16px;"><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="b">
    <strong style="font-weight:600;"><xsl:apply-templates/></strong>
  </xsl:template>

  <!-- What must not break at the end of a line -->
  <xsl:template match="span">
    <span style="white-space:nowrap;"><xsl:apply-templates/></span>
  </xsl:template>

  <xsl:template match="a">
    <a href="{@href}" style="color:#0b45f0;"><xsl:apply-templates/></a>
  </xsl:template>

  <xsl:template match="a[@class='button']">
    <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:24px 0;">
      <tr>
        <td bgcolor="#0b45f0" style="border-radius:6px;">
          <a href="{@href}" style="display:inline-block;padding:13px 22px;border-radius:6px;font-size:16px;line-height:22px;font-weight:600;color:#ffffff;text-decoration:none;"><xsl:apply-templates/></a>
        </td>
      </tr>
    </table>
  </xsl:template>

  <!-- Scores to choose from, side by side -->
  <xsl:template match="nav">
    <table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:20px 0 24px;">
      <tr><xsl:apply-templates select="a"/></tr>
    </table>
  </xsl:template>

  <xsl:template match="nav/a">
    <td style="padding:0 8px 0 0;">
      <a href="{@href}" style="display:block;width:44px;padding:11px 0;border:1px solid #0b45f0;border-radius:6px;font-size:18px;line-height:22px;font-weight:600;color:#0b45f0;text-align:center;text-decoration:none;"><xsl:apply-templates/></a>
    </td>
  </xsl:template>

  <xsl:template match="ul">
    <ul style="margin:0 0 16px;padding:0 0 0 20px;"><xsl:apply-templates/></ul>
  </xsl:template>

  <xsl:template match="li">
    <li style="margin:0 0 6px;"><xsl:apply-templates/></li>
  </xsl:template>

  <xsl:template match="dl">
    <table cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:4px 0 20px;border-bottom:1px solid #e2e6ec;">
      <xsl:apply-templates select="dt"/>
    </table>
  </xsl:template>

  <xsl:template match="dt">
    <tr>
      <th scope="row" align="left" valign="top" style="width:104px;padding:9px 12px 9px 0;border-top:1px solid #e2e6ec;font-size:14px;line-height:22px;font-weight:400;color:#46546a;"><xsl:apply-templates/></th>
      <td valign="top" style="padding:9px 0;border-top:1px solid #e2e6ec;font-size:15px;line-height:22px;"><xsl:apply-templates select="following-sibling::dd[1]/node()"/></td>
    </tr>
  </xsl:template>

  <!-- The visible box that Code de la consommation L215-1 asks for -->
  <xsl:template match="section[@class='deadline']">
    <table role="presentation" cellpadding="0" cellspacing="0" border="0" width="100%" style="margin:20px 0;">
      <tr>
        <td style="padding:16px 18px 2px;border:2px solid #0e1a2e;"><xsl:apply-templates/></td>
      </tr>
    </table>
  </xsl:template>

  <xsl:template match="section">
    <div style="margin:0 0 16px;padding:14px 18px 1px;background:#f6f7f9;"><xsl:apply-templates/></div>
  </xsl:template>

  <xsl:template match="section/p">
    <p style="margin:0 0 12px;font-size:15px;line-height:22px;"><xsl:apply-templates/></p>
  </xsl:template>

  <xsl:template match="h2">
    <h2 style="margin:0 0 12px;font-size:20px;line-height:26px;font-weight:600;"><xsl:apply-templates/></h2>
  </xsl:template>

  <xsl:template match="blockquote">
    <blockquote style="margin:0 0 16px;padding:0 0 0 14px;border-left:2px solid #e2e6ec;"><xsl:apply-templates/></blockquote>
  </xsl:template>

  <xsl:template match="footer//p">
    <p style="margin:0 0 12px;font-size:13px;line-height:20px;color:#46546a;"><xsl:apply-templates/></p>
  </xsl:template>
</xsl:stylesheet>

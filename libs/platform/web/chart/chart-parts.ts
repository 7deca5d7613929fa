// The parts of ECharts in use, loaded together when the first chart comes on screen.
import { BarChart, HeatmapChart, LineChart, TreemapChart } from 'echarts/charts';
import {
  AriaComponent,
  GridComponent,
  MarkLineComponent,
  TooltipComponent,
  VisualMapComponent,
} from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

use([
  AriaComponent,
  BarChart,
  GridComponent,
  HeatmapChart,
  LineChart,
  MarkLineComponent,
  SVGRenderer,
  TooltipComponent,
  TreemapChart,
  VisualMapComponent,
]);

export { init };
